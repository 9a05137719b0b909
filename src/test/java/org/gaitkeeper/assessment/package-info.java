/** What an assessment promises, through the running product: autosave, versions, signing, amendment. */
package org.gaitkeeper.assessment;
