package dev.stridekeep.torture.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Lets a process write to a disk so many times a second only, by the kernel's control groups.
public final class DiskThrottle {
  private static final Path CONTROL = Path.of("/sys/fs/cgroup/blkio");
  private static final String RATE = "blkio.throttle.write_iops_device";

  private final Path group;
  private final long pid;
  private final String device;

  private DiskThrottle(Path group, long pid, String device) {
    this.group = group;
    this.pid = pid;
    this.device = device;
  }

  /// Why this machine cannot do it; empty where it can.
  public static Optional<String> missing() {
    if (!Files.isRegularFile(CONTROL.resolve(RATE)) && !Files.isDirectory(CONTROL)) {
      return Optional.of("no control group for disks at " + CONTROL);
    }
    return Files.isWritable(CONTROL) ? Optional.empty() : Optional.of(CONTROL + " is not writable");
  }

  public static DiskThrottle start(long pid, Volume volume, int writesPerSecond) {
    try {
      var group = CONTROL.resolve("stridekeep-torture-" + ProcessHandle.current().pid());
      Files.createDirectories(group);
      var throttle = new DiskThrottle(group, pid, volume.device());
      Files.writeString(group.resolve(RATE), throttle.device + " " + writesPerSecond);
      Files.writeString(group.resolve("cgroup.procs"), Long.toString(pid));
      return throttle;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void end() {
    try {
      Files.writeString(group.resolve(RATE), device + " 0");
      Files.writeString(CONTROL.resolve("cgroup.procs"), Long.toString(pid));
      Files.deleteIfExists(group);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
