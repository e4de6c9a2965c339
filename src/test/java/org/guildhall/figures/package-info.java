/// What one installation costs and how quick it is, measured from outside: `./guildhall bench`.
@NullMarked
package org.guildhall.figures;

import org.jspecify.annotations.NullMarked;
