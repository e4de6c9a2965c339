/// How every package brings what it has about an application to its case file.
@NullMarked
package org.guildhall.platform.casefile;

import org.jspecify.annotations.NullMarked;
