package dev.stridekeep.persistence.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.stridekeep.application.StorageException;
import dev.stridekeep.application.Workload;
import dev.stridekeep.persistence.Database;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

/// The jobs of all nodes that share a database: at any time each job is done by one of them. A node
/// that fails at a job tries again after the job's period; what a node was doing when it died is
/// taken over by another within a minute and a period.
public final class BackgroundWork implements AutoCloseable {
  private static final int THREADS = 2;
  private static final int MOST_ROUNDS = 20;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
  private static final Duration LONGEST_POLL = Duration.ofSeconds(10);

  /// A node that has not told of itself for four of these is taken for dead.
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private static final int MISSED_HEARTBEATS = 4;

  private final Scheduler scheduler;

  /// A job that looks at a bounded number of things.
  ///
  /// @param name of at most 100 letters; the same on every node
  /// @param every how long after its end it begins again
  /// @param most how many things it looks at in one call; as many mean that more may be due
  public record Job(String name, Duration every, int most, IntSupplier work) {
    /// Not without an end, so that a stop does not wait for all of it.
    private void run() {
      int round = 0;
      while (round < MOST_ROUNDS
          && !Thread.currentThread().isInterrupted()
          && work.getAsInt() >= most) {
        round++;
      }
    }

    private RecurringTask<Void> task() {
      return Tasks.recurring(name, FixedDelay.of(every)).execute((instance, context) -> run());
    }
  }

  private BackgroundWork(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /// Takes part in the work from now on.
  ///
  /// @throws StorageException where the database cannot be reached
  public static BackgroundWork start(Database database, List<Job> jobs) {
    return start(database, jobs, HEARTBEAT);
  }

  static BackgroundWork start(Database database, List<Job> jobs, Duration heartbeat) {
    var shortest = jobs.stream().map(Job::every).min(Comparator.naturalOrder()).orElseThrow();
    var scheduler =
        Scheduler.create(database.dataSource(Workload.BACKGROUND))
            .startTasks(jobs.stream().map(Job::task).toList())
            .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
            .threads(THREADS)
            .pollingInterval(shortest.compareTo(LONGEST_POLL) < 0 ? shortest : LONGEST_POLL)
            .heartbeatInterval(heartbeat)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .alwaysPersistTimestampInUTC()
            .shutdownMaxWait(LONGEST_STOP)
            .build();
    try {
      scheduler.start();
      return new BackgroundWork(scheduler);
    } catch (RuntimeException e) {
      scheduler.stop();
      throw new StorageException("the background work does not start", e);
    }
  }

  /// Takes part no longer; what is under way has 5 s to end.
  @Override
  public void close() {
    scheduler.stop();
  }
}
