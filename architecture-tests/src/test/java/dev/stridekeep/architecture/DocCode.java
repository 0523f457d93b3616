package dev.stridekeep.architecture;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The Java blocks of a page, each of them a whole source file, compiled in memory.
final class DocCode {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
  private static final String NAME = "Page";

  private DocCode() {}

  static List<String> blocks(String page) {
    return BLOCK.matcher(page).results().map((MatchResult block) -> block.group(1)).toList();
  }

  /// Compiles a block against the class path of the tests.
  ///
  /// @return the classes by name
  /// @throws AssertionError where it does not compile
  static Map<String, byte[]> compile(String block) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var messages = new StringWriter();
    var options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
    var files = new InMemory(compiler.getStandardFileManager(null, null, null));
    var task = compiler.getTask(messages, files, null, options, null, List.of(new Source(block)));
    if (!task.call()) {
      throw new AssertionError(messages + "\n" + block);
    }
    var classes = new HashMap<String, byte[]>();
    files.written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  /// Runs the block's `main`, if it has one.
  static void run(Map<String, byte[]> classes) throws ReflectiveOperationException {
    if (!classes.containsKey(NAME)) {
      return;
    }
    var page = new Loader(classes).loadClass(NAME);
    var main = page.getDeclaredMethod("main");
    main.setAccessible(true);
    var constructor = page.getDeclaredConstructor();
    constructor.setAccessible(true);
    main.invoke(Modifier.isStatic(main.getModifiers()) ? null : constructor.newInstance());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///" + NAME + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

    InMemory(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      var bytes = written.computeIfAbsent(className, name -> new ByteArrayOutputStream());
      return new SimpleJavaFileObject(URI.create("string:///" + className + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }
      };
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(DocCode.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (!classes.containsKey(name)) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = Objects.requireNonNull(classes.get(name));
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
