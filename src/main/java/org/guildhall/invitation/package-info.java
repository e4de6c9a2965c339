/// The way into programmes that are by invitation: prospects with their materials and their
/// interview, and the link that one of them is sent.
@NullMarked
package org.guildhall.invitation;

import org.jspecify.annotations.NullMarked;
