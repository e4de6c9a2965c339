/// What keeps a reply from leaving, told from its words alone.
@NullMarked
package org.guildhall.reply.lint;

import org.jspecify.annotations.NullMarked;
