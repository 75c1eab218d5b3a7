"""DIFFERENTIATE: from values on a tape to the values of their derivatives, on the same tape."""
