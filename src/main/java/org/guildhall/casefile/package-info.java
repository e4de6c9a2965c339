/// The whole case of one application as one file, for a court or an auditor.
@NullMarked
package org.guildhall.casefile;

import org.jspecify.annotations.NullMarked;
