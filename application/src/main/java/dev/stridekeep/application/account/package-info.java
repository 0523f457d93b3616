/// Accounts, sessions and preferences, and the ports that keep them.
@NullMarked
package dev.stridekeep.application.account;

import org.jspecify.annotations.NullMarked;
