/** The auditor's page and the same for programs. Nothing here decides what is recorded. */
@NullMarked
package org.gaitkeeper.audit.boundary;

import org.jspecify.annotations.NullMarked;
