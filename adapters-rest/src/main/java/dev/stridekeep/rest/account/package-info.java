/// Sign-up, sessions and accounts over HTTP: tokens, passwords, cookies and limits.
@NullMarked
package dev.stridekeep.rest.account;

import org.jspecify.annotations.NullMarked;
