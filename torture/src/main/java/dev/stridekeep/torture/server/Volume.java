package dev.stridekeep.torture.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A small disk of its own for a database: an ext4 file system in a file, so that it can be filled
/// to the last byte and slowed down without harm to the machine. Where that is not possible, a
/// plain folder that says why.
public final class Volume implements AutoCloseable {
  private static final long SIZE_BYTES = 6L << 30;
  private static final int BALLOONS = 8;

  private final Path folder;
  private final @Nullable Path image;
  private final @Nullable String whyPlain;

  private Volume(Path folder, @Nullable Path image, @Nullable String whyPlain) {
    this.folder = folder;
    this.image = image;
    this.whyPlain = whyPlain;
  }

  /// @param work where the file and the folder are made
  static Volume create(Path work, String name) {
    var folder = work.resolve(name);
    var image = work.resolve(name + ".ext4");
    try {
      Files.createDirectories(folder);
      try (var file = new RandomAccessFile(image.toFile(), "rw")) {
        file.setLength(SIZE_BYTES);
      }
      var _ = Commands.run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
      var _ = Commands.run("mount", "-o", "loop", image.toString(), folder.toString());
      return new Volume(folder, image, null);
    } catch (CommandFailedException e) {
      return new Volume(folder, null, e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A folder of the machine's own disk.
  static Volume plain(Path folder, String why) {
    return new Volume(folder, null, why);
  }

  public Path folder() {
    return folder;
  }

  /// Why this is no disk of its own; empty where it is.
  public Optional<String> whyPlain() {
    return Optional.ofNullable(whyPlain);
  }

  /// Takes all space that is left, in several goes, as the database grows meanwhile.
  public void fill() {
    try {
      for (int i = 0; i < BALLOONS; i++) {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free > 0) {
          // Fails where less is left by now, and then keeps what it got.
          var _ = Commands.failure("fallocate", "-l", Long.toString(free), balloon(i).toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path balloon(int i) {
    return folder.resolve("balloon." + i);
  }

  /// Gives back what [#fill] took.
  public void free() {
    try {
      for (int i = 0; i < BALLOONS; i++) {
        Files.deleteIfExists(balloon(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The block device under the file system, as `major:minor`.
  String device() {
    return Commands.run("findmnt", "-n", "-o", "MAJ:MIN", "--target", folder.toString());
  }

  /// Takes the file system out of the tree and leaves the file that it is in.
  void leave() {
    if (image != null) {
      var _ = Commands.failure("umount", "-l", folder.toString());
    }
  }

  @Override
  public void close() {
    leave();
    if (image != null) {
      try {
        Files.deleteIfExists(image);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
