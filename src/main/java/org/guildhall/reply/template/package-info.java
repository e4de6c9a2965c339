/// Templates of replies, as files, and how they are filled.
@NullMarked
package org.guildhall.reply.template;

import org.jspecify.annotations.NullMarked;
