/// The document forms that contracts are made from: those that come along, and the operator's own
/// beside the programmes.
@NullMarked
package org.guildhall.programme.template;

import org.jspecify.annotations.NullMarked;
