/// Who is calling, which roles and permissions there are, and who may call what.
@NullMarked
package org.guildhall.access;

import org.jspecify.annotations.NullMarked;
