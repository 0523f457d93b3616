/// The backends' REST interface as a client sees it: one method a route, one exchange a call.
///
/// Trying again is not done here but by who knows what may wait: see [dev.stridekeep.phone.Phone].
@NullMarked
package dev.stridekeep.phone.client;

import org.jspecify.annotations.NullMarked;
