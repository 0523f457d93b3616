/// A phone that never loses a run: the reference for those who write clients.
///
/// The rules, in the order in which they matter:
///
/// 1. What is recorded is in the [dev.stridekeep.phone.Journal] before anything else happens with
///    it; the network never stands between the runner and the recording.
/// 2. Nothing leaves the outbox because it was sent, only because it was acknowledged; a run leaves
///    it when the backend calls the run complete.
/// 3. Every call may be sent again, so whatever was not answered is sent again, after a random wait
///    that grows.
/// 4. A refusal is final: it is kept for the runner to see, and the rest goes on.
@NullMarked
package dev.stridekeep.phone;

import org.jspecify.annotations.NullMarked;
