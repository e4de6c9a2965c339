/// What each part of the program can be watched by.
@NullMarked
package org.guildhall.platform.measure;

import org.jspecify.annotations.NullMarked;
