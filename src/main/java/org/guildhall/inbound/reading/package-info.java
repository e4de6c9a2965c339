/// What stands in a mail, however it was written: nothing here throws because of what others sent.
@NullMarked
package org.guildhall.inbound.reading;

import org.jspecify.annotations.NullMarked;
