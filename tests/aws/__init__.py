"""What runs on AWS, tested on a stand-in of AWS in this process (moto)."""
