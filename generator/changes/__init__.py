"""What a pull request changes: two states of the records compared, told to those who review it."""
