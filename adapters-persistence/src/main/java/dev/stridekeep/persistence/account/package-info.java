/// Accounts, sessions and keys in the tables of `V2__accounts.sql`.
@NullMarked
package dev.stridekeep.persistence.account;

import org.jspecify.annotations.NullMarked;
