/// Accounts and sessions for tests: stores in memory, the contracts that any store must pass, quick
/// passwords and tokens.
@NullMarked
package dev.stridekeep.testkit.account;

import org.jspecify.annotations.NullMarked;
