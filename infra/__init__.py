"""What a stack is made with and tried with: the rehearsal, the packager, lint rules; nothing of it is deployed."""
