/// What comes back: reports of mail servers read, and put to the letters that they are about.
@NullMarked
package org.guildhall.platform.mail.bounce;

import org.jspecify.annotations.NullMarked;
