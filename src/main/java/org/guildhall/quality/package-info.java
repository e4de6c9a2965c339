/// How good the desk's answers are: reviews by a rubric, and past requests to practise on.
@NullMarked
package org.guildhall.quality;

import org.jspecify.annotations.NullMarked;
