/// The diagnoses there are, in their versions, and the desk's editor of them.
@NullMarked
package org.guildhall.diagnosis.catalogue;

import org.jspecify.annotations.NullMarked;
