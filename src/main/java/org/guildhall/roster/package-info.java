/// Which business developer gets a new application: who looks after what, who is away, and who has
/// least to do.
@NullMarked
package org.guildhall.roster;

import org.jspecify.annotations.NullMarked;
