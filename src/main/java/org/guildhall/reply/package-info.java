/// Replies made of parts, from templates that are filled with facts, and what is looked at before
/// one leaves.
@NullMarked
package org.guildhall.reply;

import org.jspecify.annotations.NullMarked;
