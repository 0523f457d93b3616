package dev.stridekeep.files;

import dev.stridekeep.application.run.ExportedRun;
import dev.stridekeep.application.run.RunFileFormat;
import dev.stridekeep.application.run.RunFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Run files as streams: XML through the JDK's pull parser, FIT through Garmin's SDK, GeoJSON
/// through GeoTools and JTS. Holds no state.
public final class StreamingRunFiles implements RunFiles {
  private static final String NO_POINT =
      "The file has no readable trackpoint and no total of a run.";

  @Override
  public Reading read(InputStream in, @Nullable RunFileFormat declared) throws IOException {
    var content = ContentStream.of(in, MAX_BYTES);
    var buffered = new BufferedInputStream(content, 1 << 16);
    buffered.mark(FitHeader.SNIFFED);
    byte[] head = buffered.readNBytes(FitHeader.SNIFFED);
    buffered.reset();
    var reading =
        FitHeader.isFit(head)
            ? readFit(buffered, content, declared)
            : readXml(head, buffered, content, declared);
    content.rethrow();
    return reading;
  }

  private static Reading readFit(
      BufferedInputStream in, ContentStream content, @Nullable RunFileFormat declared)
      throws IOException {
    var run = new RunCollector();
    var reader = new FitRunReader(run);
    reader.read(in);
    tellDifference(run, declared, RunFileFormat.FIT);
    tellDamage(run, content);
    String type = reader.fileType();
    return run.result(
        type.isEmpty() || type.equals("activity")
            ? NO_POINT
            : "The file is a FIT file of the type " + type + " and holds no run.");
  }

  private static Reading readXml(
      byte[] head, BufferedInputStream in, ContentStream content, @Nullable RunFileFormat declared)
      throws IOException {
    if (head.length == 0) {
      return new Reading.Unreadable("The file is empty.");
    }
    if (head[0] == 'P' && head.length > 1 && head[1] == 'K') {
      return new Reading.Unreadable("The file is a zip archive: unpack it first.");
    }
    var run = new RunCollector();
    var reader = new XmlRunReader(new XmlSource(XmlEncoding.reader(in)), run);
    String refusal = reader.read();
    content.rethrow();
    if (refusal != null) {
      if (!run.hasContent()) {
        return new Reading.Unreadable("The file " + refusal + ".");
      }
      run.warnings.add("The file " + refusal + "; the rest was not read.");
    }
    tellDamage(run, content);
    var format = reader.format();
    if (format == null) {
      return new Reading.Unreadable("The file is neither GPX nor TCX nor FIT.");
    }
    tellDifference(run, declared, format);
    return run.result(NO_POINT);
  }

  private static void tellDifference(
      RunCollector run, @Nullable RunFileFormat declared, RunFileFormat found) {
    if (declared != null && declared != found) {
      run.warnings.add(
          "The file was sent as " + declared.title() + " and is " + found.title() + ".");
    }
  }

  private static void tellDamage(RunCollector run, ContentStream content) {
    String damage = content.damage();
    if (damage != null) {
      run.warnings.add("The file is cut off: " + damage + ".");
    }
  }

  @Override
  public void write(ExportedRun run, RunFileFormat format, OutputStream out) throws IOException {
    switch (format) {
      case GPX -> new GpxWriter(run).write(out);
      case TCX -> new TcxWriter(run).write(out);
      case FIT -> new FitWriter(run).write(out);
      case GEO_JSON -> new GeoJsonWriter(run).write(out);
    }
  }
}
