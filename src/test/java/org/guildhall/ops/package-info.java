/// The files under `ops/`, each with the program that it is for.
@NullMarked
package org.guildhall.ops;

import org.jspecify.annotations.NullMarked;
