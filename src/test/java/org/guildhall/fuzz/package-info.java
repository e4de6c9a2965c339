/// Hostile input for every address, for minutes on end: `./guildhall fuzz`.
@NullMarked
package org.guildhall.fuzz;

import org.jspecify.annotations.NullMarked;
