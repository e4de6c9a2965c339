/// Programmes as the desk and a program see and change them.
@NullMarked
package org.guildhall.programme.desk;

import org.jspecify.annotations.NullMarked;
