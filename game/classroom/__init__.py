"""The class's phones: a server on the network of the room, and the pages it gives them."""
