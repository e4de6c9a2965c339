/// Lists of work: rows and cells, filters and columns, a list as a file.
@NullMarked
package org.guildhall.platform.list;

import org.jspecify.annotations.NullMarked;
