/// Letters that wait or got stuck, for whoever watches.
@NullMarked
package org.guildhall.platform.mail.watch;

import org.jspecify.annotations.NullMarked;
