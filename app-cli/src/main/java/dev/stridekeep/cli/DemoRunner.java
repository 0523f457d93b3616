package dev.stridekeep.cli;

import dev.stridekeep.phone.client.Answer;
import dev.stridekeep.phone.client.Session;
import dev.stridekeep.phone.client.SignUp;
import dev.stridekeep.phone.client.StridekeepClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Properties;

/// The account that `run` records for: made once, kept with the data, known to nobody else.
///
/// @param password a secret; [#toString] does not show it
record DemoRunner(String email, String password) {
  /// Where its password is kept, readable by its owner only.
  static final String FILE = "demo-runner.properties";

  private static final double MASS_KG = 70;

  /// The account of a data folder; makes one up where there is none yet.
  static DemoRunner of(Path data) {
    var file = data.resolve(FILE);
    try {
      Files.createDirectories(data);
      try (var reader = Files.newBufferedReader(file)) {
        var kept = new Properties();
        kept.load(reader);
        return new DemoRunner(field(kept, "email", file), field(kept, "password", file));
      } catch (NoSuchFileException e) {
        return keep(file, madeUp(new SecureRandom()));
      }
    } catch (IOException e) {
      throw new CommandException(Main.FAILED, "cannot keep the demo runner in " + file + ": " + e);
    }
  }

  private static String field(Properties kept, String name, Path file) {
    var value = kept.getProperty(name);
    if (value == null) {
      throw new CommandException(
          Main.FAILED, file + " has no " + name + ": delete the file, and a new runner is made up");
    }
    return value;
  }

  private static DemoRunner madeUp(SecureRandom random) {
    byte[] name = new byte[4];
    byte[] password = new byte[16];
    random.nextBytes(name);
    random.nextBytes(password);
    var hex = HexFormat.of();
    return new DemoRunner("demo-" + hex.formatHex(name) + "@example.org", hex.formatHex(password));
  }

  private static DemoRunner keep(Path file, DemoRunner made) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    var ownerOnly =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    var text = "email=" + made.email + "\npassword=" + made.password + "\n";
    try (var channel =
        Files.newByteChannel(
            file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
    return made;
  }

  /// Signs in, and up where need be: the same account each time.
  ///
  /// @throws CommandException where the backend does not let it
  Session signIn(StridekeepClient backend, ZoneId zone) throws InterruptedException {
    var body = new SignUp.Body(null, null, null, MASS_KG);
    done(
        "sign up",
        backend.signUp(new SignUp(email, password, "Demo runner", zone.getId(), "metric", body)));
    return new Session(done("sign in", backend.signIn(email, password)));
  }

  private <T> T done(String what, Answer<T> answer) {
    return switch (answer) {
      case Answer.Done<T>(var _, var value) -> value;
      case Answer.Refused<T>(var problem) -> throw failed(what, problem.toString());
      case Answer.SignedOut<T>(var problem) -> throw failed(what, problem.toString());
      case Answer.Unavailable<T>(var why, var _) -> throw failed(what, why);
    };
  }

  private CommandException failed(String what, String why) {
    return new CommandException(Main.FAILED, "the demo runner could not " + what + ": " + why);
  }

  @Override
  public String toString() {
    return "DemoRunner[" + email + "]";
  }
}
