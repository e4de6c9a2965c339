/// The living sample: only with `./guildhall demo`, absent in production.
@NullMarked
package org.guildhall.demo;

import org.jspecify.annotations.NullMarked;
