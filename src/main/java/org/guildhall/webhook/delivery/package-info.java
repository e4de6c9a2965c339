/// Deliveries: what is to be told to which endpoint, in order, tried until it arrives or is given
/// up, and the log of it.
@NullMarked
package org.guildhall.webhook.delivery;

import org.jspecify.annotations.NullMarked;
