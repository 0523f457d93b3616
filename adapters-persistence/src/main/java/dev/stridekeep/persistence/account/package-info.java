/// Accounts, sessions and keys in the tables of `db/common/account`.
@NullMarked
package dev.stridekeep.persistence.account;

import org.jspecify.annotations.NullMarked;
