/// Events told to other systems by webhook (api.md, *Events*): endpoints, deliveries in order and
/// once, and the log of them.
@NullMarked
package org.guildhall.webhook;

import org.jspecify.annotations.NullMarked;
