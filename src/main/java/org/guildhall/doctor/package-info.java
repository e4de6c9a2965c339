/// What keeps an installation from being sound, looked at from outside, whether it runs or not.
@NullMarked
package org.guildhall.doctor;

import org.jspecify.annotations.NullMarked;
