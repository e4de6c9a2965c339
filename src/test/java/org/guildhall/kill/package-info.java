/// What is left when the process is killed at any moment.
@NullMarked
package org.guildhall.kill;

import org.jspecify.annotations.NullMarked;
