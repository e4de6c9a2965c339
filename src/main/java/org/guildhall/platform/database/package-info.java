/// The database as something that may be away, slow, full, or of another version than this program.
@NullMarked
package org.guildhall.platform.database;

import org.jspecify.annotations.NullMarked;
