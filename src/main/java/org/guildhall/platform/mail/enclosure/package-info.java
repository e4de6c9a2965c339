/// The files that go along with letters.
@NullMarked
package org.guildhall.platform.mail.enclosure;

import org.jspecify.annotations.NullMarked;
