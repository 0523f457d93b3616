package dev.stridekeep.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/// The statements about chunks of points, prepared once for a cluster.
///
/// @param insert adds a chunk, or the moment of its coming to one that is there
/// @param stage adds a chunk as of a moment, out of sight
/// @param show brings a chunk in sight, as of a moment
/// @param selectKeys of a run, each with when its points were written, and whether out of sight
/// @param selectChunks of a run, from one first sequence number to another
/// @param selectReceipts when the chunks of a run came
/// @param deleteRow takes one chunk away
/// @param delete takes all chunks of a run away that were written before a moment
public record ChunkStatements(
    PreparedStatement insert,
    PreparedStatement stage,
    PreparedStatement show,
    PreparedStatement selectKeys,
    PreparedStatement selectChunks,
    PreparedStatement selectReceipts,
    PreparedStatement deleteRow,
    PreparedStatement delete) {
  private static final String ONE = " WHERE run_id = ? AND first_seq = ? AND n = ? AND digest = ?";

  static ChunkStatements prepare(CqlSession session, String table) {
    return new ChunkStatements(
        session.prepare("UPDATE " + table + " SET data = ?, received = received + ?" + ONE),
        session.prepare(
            "UPDATE "
                + table
                + " USING TIMESTAMP ? SET data = ?, received = received + ?, staged = true"
                + ONE),
        session.prepare("DELETE staged FROM " + table + " USING TIMESTAMP ?" + ONE),
        session.prepare(
            "SELECT first_seq, n, digest, writetime(data), staged, writetime(staged) FROM "
                + table
                + " WHERE run_id = ?"),
        session.prepare(
            "SELECT first_seq, n, digest, data, staged FROM "
                + table
                + " WHERE run_id = ? AND first_seq >= ? AND first_seq <= ?"),
        session.prepare(
            "SELECT received, writetime(data), staged FROM " + table + " WHERE run_id = ?"),
        session.prepare("DELETE FROM " + table + ONE),
        session.prepare("DELETE FROM " + table + " USING TIMESTAMP ? WHERE run_id = ?"));
  }
}
