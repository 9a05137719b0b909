/**
 * What is in force for a clinic, and how that changes: releases are registered at start, adopted and gone back to;
 * changes of the clinic's own are proposed by one person and reviewed by another; suggestions are kept and answered. The
 * only place of the room with transactions. No HTTP, no words for a page.
 */
@NullMarked
package org.gaitkeeper.knowledge.control;

import org.jspecify.annotations.NullMarked;
