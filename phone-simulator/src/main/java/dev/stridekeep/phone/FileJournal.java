package dev.stridekeep.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A journal in a file that is only ever added to.
///
/// Each entry is `length (4 bytes), CRC-32C of the content (4 bytes), content`. When a phone dies
/// while it writes, the last entry is torn: its checksum does not fit, and it is cut off when the
/// file is opened again. What had been written before it is untouched, as nothing is ever moved or
/// overwritten. The file is locked while it is open.
public final class FileJournal implements Journal {
  private static final int HEAD_BYTES = 8;
  private static final int MAX_CONTENT_BYTES = 64 << 20;

  private final FileChannel file;
  private final List<Entry> found = new ArrayList<>();
  private long end;

  private FileJournal(FileChannel file) {
    this.file = file;
  }

  /// Opens a journal, or begins it where there is no such file.
  ///
  /// @throws UncheckedIOException where it cannot be read, or somebody else has it open
  public static FileJournal open(Path path) {
    try {
      var file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        lock(file, path);
        var journal = new FileJournal(file);
        journal.replay();
        return journal;
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the journal " + path, e);
    }
  }

  private static void lock(FileChannel file, Path path) throws IOException {
    try {
      if (file.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      throw new IOException("another phone of this program has open " + path, e);
    }
    throw new IOException("another program has open " + path);
  }

  private void replay() throws IOException {
    while (true) {
      var content = readAt(end);
      if (content == null) {
        file.truncate(end);
        return;
      }
      found.add(EntryCodec.decode(content));
      end += HEAD_BYTES + content.length;
    }
  }

  /// The content of the entry at a position; null where there is no whole entry.
  private byte @Nullable [] readAt(long position) throws IOException {
    var head = ByteBuffer.allocate(HEAD_BYTES);
    if (!fill(head, position)) {
      return null;
    }
    int length = head.getInt(0);
    if (length <= 0 || length > MAX_CONTENT_BYTES) {
      return null;
    }
    var content = ByteBuffer.allocate(length);
    if (!fill(content, position + HEAD_BYTES) || checksum(content.array()) != head.getInt(4)) {
      return null;
    }
    return content.array();
  }

  private boolean fill(ByteBuffer buffer, long position) throws IOException {
    long at = position;
    while (buffer.hasRemaining()) {
      int read = file.read(buffer, at);
      if (read < 0) {
        return false;
      }
      at += read;
    }
    return true;
  }

  private static int checksum(byte[] content) {
    var crc = new CRC32C();
    crc.update(content);
    return (int) crc.getValue();
  }

  @Override
  public List<Entry> entries() {
    return List.copyOf(found);
  }

  @Override
  public synchronized void append(Entry entry) {
    byte[] content = EntryCodec.encode(entry);
    var record = ByteBuffer.allocate(HEAD_BYTES + content.length);
    record.putInt(content.length).putInt(checksum(content)).put(content).flip();
    try {
      write(record);
      if (entry.mustSurvive()) {
        file.force(false);
      }
    } catch (IOException e) {
      throw undo(e);
    }
    end += record.limit();
  }

  private void write(ByteBuffer record) throws IOException {
    long at = end;
    while (record.hasRemaining()) {
      at += file.write(record, at);
    }
  }

  private UncheckedIOException undo(IOException cause) {
    try {
      file.truncate(end);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    return new UncheckedIOException("cannot write the journal", cause);
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the journal", e);
    }
  }
}
