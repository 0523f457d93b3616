package dev.stridekeep.torture.check;

import dev.stridekeep.phone.client.Answer;
import dev.stridekeep.phone.client.StridekeepClient;
import dev.stridekeep.phone.client.Tokens;
import dev.stridekeep.torture.finding.Findings;
import dev.stridekeep.torture.net.Line;
import dev.stridekeep.torture.phone.Account;
import dev.stridekeep.torture.phone.Promise;
import dev.stridekeep.torture.phone.Promises;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Compares, in the end and through the REST interface alone, what was acknowledged with what is
/// there.
public final class Checker {
  private static final int AT_ONCE = 4;
  private static final int SIGN_IN_TRIES = 20;
  private static final Duration TIME_LIMIT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final List<InetSocketAddress> backends;
  private final Promises promises;
  private final Findings findings;
  private final CheckedCounts tally = new CheckedCounts();

  /// @param backends the mobile backends, then the web backend
  public Checker(List<InetSocketAddress> backends, Promises promises, Findings findings) {
    this.backends = List.copyOf(backends);
    this.promises = promises;
    this.findings = findings;
  }

  public CheckedCounts run(List<Account> accounts) {
    var places = new Semaphore(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var account : accounts) {
        var another = accounts.get((account.number() + 1) % accounts.size());
        var _ = threads.submit(() -> check(account, another, places));
      }
    }
    return tally;
  }

  private void check(Account account, Account another, Semaphore places) {
    try {
      places.acquire();
      try {
        check(account, another);
      } finally {
        places.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      findings.add("unchecked", account.email() + " was interrupted");
    } catch (IOException | RuntimeException e) {
      findings.add("unchecked", account.email() + ": " + e);
    }
  }

  private void check(Account account, Account another) throws IOException, InterruptedException {
    var owner = readers(account);
    var stranger = readers(another);
    try {
      var check = new AccountCheck(owner, stranger, findings, tally);
      List<Promise> own = promises.of(account.number());
      check.run(own);
      for (var refused : promises.refused().entrySet()) {
        if (refused.getValue() == account.number()) {
          check.refused(refused.getKey().toString());
        }
      }
    } finally {
      owner.forEach(Reader::close);
      stranger.forEach(Reader::close);
    }
  }

  private List<Reader> readers(Account account) throws IOException, InterruptedException {
    var token = signIn(account);
    var readers = new ArrayList<Reader>();
    for (var backend : backends) {
      readers.add(new Reader(backend, token));
    }
    return readers;
  }

  private String signIn(Account account) throws IOException, InterruptedException {
    try (var line = new Line(backends.getFirst(), TIME_LIMIT)) {
      var client = new StridekeepClient(line, URI.create("http://backend"));
      for (int i = 0; i < SIGN_IN_TRIES; i++) {
        if (account.signIn(client) instanceof Answer.Done<Tokens>(var _, var tokens)) {
          return tokens.accessToken();
        }
        Thread.sleep(PAUSE);
      }
    }
    throw new IOException(account.email() + " cannot sign in");
  }
}
