/// Contracts that an outside service has signed: handed over, asked after, withdrawn.
@NullMarked
package org.guildhall.contract.service;

import org.jspecify.annotations.NullMarked;
