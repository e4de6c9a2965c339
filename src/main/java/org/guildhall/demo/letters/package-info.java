/// The demo's mailbox: every letter, and one address whose letters don't arrive.
@NullMarked
package org.guildhall.demo.letters;

import org.jspecify.annotations.NullMarked;
