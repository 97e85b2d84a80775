error-network-name-taken = There is a network of this name already.
