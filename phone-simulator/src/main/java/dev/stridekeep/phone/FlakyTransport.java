package dev.stridekeep.phone;

import dev.stridekeep.phone.client.HttpCall;
import dev.stridekeep.phone.client.HttpReply;
import dev.stridekeep.phone.client.Transport;
import java.io.IOException;
import java.util.Random;

/// A network that loses requests, loses answers, delivers some requests twice and is gone for
/// spells: always the same for the same seed and the same calls.
public final class FlakyTransport implements Transport {
  private final Transport network;
  private final Random random;
  private final Faults faults;
  private int offlineCalls;

  /// How often, as parts of all calls from 0 to 1.
  ///
  /// @param lostRequests never arrive
  /// @param lostAnswers arrive and are carried out, but nobody hears of it
  /// @param twice arrive twice
  /// @param spells begin a time without network
  /// @param spellCalls how many calls a time without network lasts at most, 1 or more
  public record Faults(
      double lostRequests, double lostAnswers, double twice, double spells, int spellCalls) {
    public static final Faults BAD = new Faults(0.1, 0.1, 0.05, 0.02, 6);
  }

  public FlakyTransport(Transport network, long seed, Faults faults) {
    this.network = network;
    this.faults = faults;
    random = new Random(seed);
  }

  @Override
  public HttpReply exchange(HttpCall call) throws IOException, InterruptedException {
    boolean loseAnswer;
    boolean sendTwice;
    synchronized (this) {
      if (offlineCalls == 0 && random.nextDouble() < faults.spells()) {
        offlineCalls = 1 + random.nextInt(faults.spellCalls());
      }
      if (offlineCalls > 0) {
        offlineCalls--;
        throw new IOException("no network (simulated)");
      }
      if (random.nextDouble() < faults.lostRequests()) {
        throw new IOException("the request was lost (simulated)");
      }
      loseAnswer = random.nextDouble() < faults.lostAnswers();
      sendTwice = random.nextDouble() < faults.twice();
    }
    var reply = network.exchange(call);
    if (sendTwice) {
      reply = network.exchange(call);
    }
    if (loseAnswer) {
      throw new IOException("the answer was lost (simulated)");
    }
    return reply;
  }
}
