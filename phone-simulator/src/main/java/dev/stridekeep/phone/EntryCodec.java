package dev.stridekeep.phone;

import dev.stridekeep.domain.measure.Distance;
import dev.stridekeep.domain.run.ChunkKey;
import dev.stridekeep.domain.run.DeviceSummary;
import dev.stridekeep.domain.run.Finish;
import dev.stridekeep.domain.run.Pause;
import dev.stridekeep.domain.run.RunId;
import dev.stridekeep.domain.run.SeqRange;
import dev.stridekeep.domain.run.Track;
import dev.stridekeep.domain.run.TrackChunk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns entries into bytes and back. The first byte says which entry it is; points are packed as
/// the backend packs them.
final class EntryCodec {
  private static final byte STARTED = 1;
  private static final byte RECORDED = 2;
  private static final byte FINISHED = 3;
  private static final byte ACKNOWLEDGED = 4;
  private static final byte MISSED = 5;
  private static final byte REFUSED = 6;

  private EntryCodec() {}

  static byte[] encode(Entry entry) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      switch (entry) {
        case Entry.Started(var run, var at, var zone) -> {
          out.writeByte(STARTED);
          out.writeLong(run.value().getMostSignificantBits());
          out.writeLong(run.value().getLeastSignificantBits());
          writeInstant(out, at);
          out.writeUTF(zone == null ? "" : zone.getId());
        }
        case Entry.Recorded(var points) -> {
          out.writeByte(RECORDED);
          writePoints(out, points);
        }
        case Entry.Finished(var finish) -> {
          out.writeByte(FINISHED);
          writeFinish(out, finish);
        }
        case Entry.Acknowledged(var parcel) -> {
          out.writeByte(ACKNOWLEDGED);
          writeParcel(out, parcel);
        }
        case Entry.Missed(var range) -> {
          out.writeByte(MISSED);
          writeRange(out, range);
        }
        case Entry.Refused(var parcel, var reason) -> {
          out.writeByte(REFUSED);
          writeParcel(out, parcel);
          out.writeUTF(reason.substring(0, Math.min(reason.length(), 1000)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Entry decode(byte[] bytes) throws IOException {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      byte kind = in.readByte();
      return switch (kind) {
        case STARTED ->
            new Entry.Started(
                new RunId(new UUID(in.readLong(), in.readLong())), readInstant(in), readZone(in));
        case RECORDED -> new Entry.Recorded(readPoints(in));
        case FINISHED -> new Entry.Finished(readFinish(in));
        case ACKNOWLEDGED -> new Entry.Acknowledged(readParcel(in));
        case MISSED -> new Entry.Missed(readRange(in));
        case REFUSED -> new Entry.Refused(readParcel(in), in.readUTF());
        default -> throw new IOException("written by a newer phone: entry kind " + kind);
      };
    }
  }

  private static void writeInstant(DataOutputStream out, Instant at) throws IOException {
    out.writeLong(at.getEpochSecond());
    out.writeInt(at.getNano());
  }

  private static Instant readInstant(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }

  private static @Nullable ZoneId readZone(DataInputStream in) throws IOException {
    var id = in.readUTF();
    return id.isEmpty() ? null : ZoneId.of(id);
  }

  private static void writePoints(DataOutputStream out, Track points) throws IOException {
    var chunk = TrackChunk.of(points);
    out.writeInt(chunk.key().firstSeq());
    out.writeInt(chunk.key().size());
    out.write(chunk.bytes());
  }

  private static Track readPoints(DataInputStream in) throws IOException {
    var key = new ChunkKey(in.readInt(), in.readInt(), 0, 0);
    return TrackChunk.ofStored(key, in.readAllBytes()).track();
  }

  private static void writeFinish(DataOutputStream out, Finish finish) throws IOException {
    writeInstant(out, finish.finishedAt());
    out.writeInt(finish.lastSeq());
    out.writeInt(finish.pauses().size());
    for (var pause : finish.pauses()) {
      writeInstant(out, pause.from());
      writeInstant(out, pause.to());
    }
    var summary = finish.summary();
    out.writeBoolean(summary != null);
    if (summary != null) {
      out.writeDouble(summary.distance().metres());
      out.writeLong(summary.moving().toMillis());
      out.writeLong(summary.elapsed().toMillis());
    }
  }

  private static Finish readFinish(DataInputStream in) throws IOException {
    var at = readInstant(in);
    int lastSeq = in.readInt();
    int pauseCount = in.readInt();
    var pauses = new ArrayList<Pause>();
    for (int i = 0; i < pauseCount; i++) {
      pauses.add(new Pause(readInstant(in), readInstant(in)));
    }
    return new Finish(at, lastSeq, pauses, in.readBoolean() ? readSummary(in) : null);
  }

  private static DeviceSummary readSummary(DataInputStream in) throws IOException {
    return new DeviceSummary(
        Distance.ofMetres(in.readDouble()),
        Duration.ofMillis(in.readLong()),
        Duration.ofMillis(in.readLong()));
  }

  private static void writeRange(DataOutputStream out, SeqRange range) throws IOException {
    out.writeInt(range.first());
    out.writeInt(range.last());
  }

  private static SeqRange readRange(DataInputStream in) throws IOException {
    return new SeqRange(in.readInt(), in.readInt());
  }

  private static void writeParcel(DataOutputStream out, Parcel parcel) throws IOException {
    switch (parcel) {
      case Parcel.StartParcel() -> out.writeByte(STARTED);
      case Parcel.PointsParcel(var range) -> {
        out.writeByte(RECORDED);
        writeRange(out, range);
      }
      case Parcel.FinishParcel() -> out.writeByte(FINISHED);
    }
  }

  private static Parcel readParcel(DataInputStream in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case STARTED -> new Parcel.StartParcel();
      case RECORDED -> new Parcel.PointsParcel(readRange(in));
      case FINISHED -> new Parcel.FinishParcel();
      default -> throw new IOException("written by a newer phone: parcel kind " + kind);
    };
  }
}
