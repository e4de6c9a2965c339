/// Everything that the database holds, taken out into one file and put back.
@NullMarked
package org.guildhall.platform.backup;

import org.jspecify.annotations.NullMarked;
