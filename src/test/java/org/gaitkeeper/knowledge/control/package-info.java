/** Tests of what is in force for a clinic, without a server. */
package org.gaitkeeper.knowledge.control;
