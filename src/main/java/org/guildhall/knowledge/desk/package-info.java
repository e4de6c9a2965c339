/// The desk's part of the help centre: articles written, looked at and published, and what is
/// missing.
@NullMarked
package org.guildhall.knowledge.desk;

import org.jspecify.annotations.NullMarked;
